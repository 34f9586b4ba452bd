import { randomInt } from 'node:crypto';

/** Birds and plants of the Low Countries, none that says something about a person. */
const words = (
  'Aalscholver Appelvink Beuk Bergeend Berk Bies Blauwborst Boerenwormkruid Boomklever Braam Brem Buizerd Distelvink Duindoorn Eider Eik Els Esdoorn ' +
  'Fazant Fitis Fluitenkruid Gagel Geelgors Glanskop Goudvink Grutto Haagbeuk Hazelaar Heide Heggenmus Hulst Huiszwaluw Iep Iris Jeneverbes Kamille ' +
  'Karekiet Kastanje Kievit Klaver Klimop Kluut Kneu Korenbloem Kornoelje Kramsvogel Kwikstaart Lepelaar Lijster Linde Lis Margriet Meerkoet Meidoorn ' +
  'Merel Mispel Nachtegaal Ooievaar Paardenbloem Patrijs Pimpelmees Populier Putter Reiger Rietgors Roodborst Scholekster Sering Sijs Sleedoorn ' +
  'Smient Spreeuw Stern Tapuit Tjiftjaf Tureluur Valeriaan Veldleeuwerik Vlier Vuurdoorn Waterlelie Wielewaal Wilg Winterkoning Wulp Zanglijster ' +
  'Zilvermeeuw Zonnedauw Zwaluw Zwanenbloem'
).split(' ');

/**
 * A neutral name for a client, such as `Zilvermeeuw 27`: a
 * handle to talk about, not an identity; two may be alike.
 */
export const newPseudonym = (): string => `${words[randomInt(words.length)]} ${randomInt(10, 1000)}`;
