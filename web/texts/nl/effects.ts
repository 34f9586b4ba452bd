/** Wat elke handeling doet: op het formulier ervan, en bij de hulp. */
export const effects = {
  effectComplete:
    'U meldt dat dit gedaan is. Wie erop wacht, ziet dat meteen. Klopt het niet, dan kan het weer open.',
  effectDecide:
    'U legt vast wat besloten is, met de reden. Beslissen twee partijen samen, dan geldt het pas als beide hetzelfde zeggen.',
  effectFillIn: 'Uw antwoorden worden bewaard, voor u en voor wie met u beslist. Er is nog niets besloten.',
  effectHoldMeeting:
    'U legt vast wanneer het overleg was, wie er was en wat is afgesproken. Elke afspraak wordt een taak met een dag.',
  effectRequest: 'U verstuurt het verzoek. Daarna wacht het op wie het moet beantwoorden.',
  effectAnswer: 'U legt het antwoord vast, ook als dat nee is. Wie het vroeg, ziet het meteen.',
  effectAsk:
    'U vraagt iets aan een organisatie of aan iemand daarbuiten. U ziet op wie het wacht en sinds wanneer.',
  effectForward: 'De vraag gaat naar de volgende. Eerdere antwoorden blijven staan.',
  effectChase: 'Wie het moet doen krijgt een bericht van u. Hoe vaak er herinnerd is, blijft staan.',
  effectPlanMeeting:
    'U kiest dag, tijd en plaats. Het overleg blijft open tot het gehouden is; de uiterste dag verandert niet.',
  effectNotHeld:
    'U legt vast dat het overleg niet doorging, en waarom. Het blijft open, met dezelfde uiterste dag.',
  effectRaise: 'U meldt iets wat anderen moeten weten. Wie het aangaat, kiest wat ermee gebeurt.',
  effectRespond: 'U kiest wat er met het signaal gebeurt, en waarom.',
  effectConfirm:
    'U zegt of het klopt wat de ander meldde. Zegt u nee, dan staat het weer open voor wie het meldde.',
  effectSetDate:
    'Alle termijnen die van deze datum afhangen, schuiven mee. Wie al een andere dag hoorde, krijgt één bericht.',
  effectSetFact: 'Onderdelen en termijnen die hiervan afhangen, komen erbij, vervallen of schuiven.',
  effectAdd: 'Er komt een onderdeel bij, met een eigenaar. Het gewone plan verandert niet.',
  effectPromise: 'U legt vast wie wat belooft, en voor welke dag. Of het is nagekomen blijft zichtbaar.',
  effectSettle: 'U legt vast of de toezegging is nagekomen.',
  effectAssign: 'Een organisatie of collega krijgt een rol in dit traject, en ziet het vanaf nu.',
  effectLeave: 'De organisatie doet niet meer mee. Wat bij haar open stond, gaat naar de coördinator.',
  effectPause: 'Zolang het gepauzeerd is, komen er geen herinneringen. Er is een dag waarop u opnieuw kijkt.',
  effectResume: 'Het loopt weer, en herinneringen gaan weer uit.',
  effectExtend: 'De uiterste dag wordt later, met een reden. Dat er uitstel is gegeven, blijft zichtbaar.',
  effectSkip: 'Dit hoeft niet meer, met een reden. Het telt niet als gedaan.',
  effectReopen: 'Het staat weer open, met een reden. Wat er eerder is vastgelegd, blijft staan.',
  effectAcknowledge:
    'U laat zien dat u dit gezien hebt. Een bericht is dan gelezen; wat moet gebeuren, blijft openstaan.',
  effectOverrideTerm:
    'De termijn van dit onderdeel wordt anders, met een reden. Een norm is niet aan te passen.',
  effectOpen: 'Naast dit traject start een ander voor dezelfde cliënt. Wat hier bekend is, gaat mee.',
  effectHandOver: 'U biedt de cliënt aan een ander aan. Tot die aanvaardt, blijft u verantwoordelijk.',
  effectClose: 'Het traject sluit, met een uitkomst en een reden. Niemand wordt nog herinnerd.',
  effectMigrate: 'Het traject volgt een nieuwere versie van de regels. U ziet eerst wat er verandert.',
};
