/** What somebody gets by mail. */
export const mail = {
  mailTitle: 'Mail',
  mailLink: 'Set up mail',
  mailLate: 'Mail to you is late, since {at}',
  mailLateText:
    'You cannot be mailed now. Everything stands below. What still matters then is mailed to you as soon as that is possible.',
  mailLead:
    'Choose what you get by mail about your work for {agency}. Messages always holds everything, also what you switch off here.',
  mailAddressTitle: 'Your address',
  mailAddressFrom:
    'This address comes from the sign-in service or personnel administration of your organisation. If it is wrong, have it changed there.',
  mailAddressNone: 'No address of yours is known: you get no mail.',
  mailAddressNoneDo:
    'The sign-in service or personnel administration of your organisation passes it on. Ask your administrator.',
  mailAddressRefused: 'This address refuses mail. Have your organisation look into it.',
  mailChoose: 'What you get',
  mailDigest: 'In the morning of each working day what there is to do',
  mailDigestHint: 'Not when there is nothing, and not while you are said to be away.',
  mailAtOnce: 'At once what cannot wait',
  mailAtOnceHint:
    'Such as a hand-over, a signal or a term of today. If you switch this off, you see it only under Messages.',
  mailQuiet: 'Quiet hours',
  mailQuietHint: 'Then we send nothing, nor on days off. Leave both times empty if you want no quiet hours.',
  mailQuietFrom: 'From',
  mailQuietUntil: 'Until',
  mailTime: '{field}: give a time such as 18:00, or leave both times empty.',
  mailLang: 'Language of the mail',
  mailSave: 'Save',
  mailSaved: 'Your choice for mail',
  mailTest: 'Test',
  mailTestLead:
    'Send yourself a test message. It comes within minutes. If it keeps waiting below, this installation sends no mail: ask your administrator.',
  mailTestDo: 'Send me a test message',
  mailTested: 'Your test message',
  mailLast: 'What you were sent last',
  mailLastNone: 'You were not mailed anything yet.',
  mailLastNoneDo: 'Here you will see of each mail what became of it.',
  mailKindAtOnce: 'What could not wait',
  mailKindDigest: 'Work of the day',
  mailKindInvitation: 'Invitation',
  mailKindTest: 'Test message',
  mailPending: 'Waits',
  mailSending: 'Being sent',
  mailSent: 'Sent',
  mailFailed: 'Given up',
  mailBounced: 'Address refused',
  mailUnneeded: 'No longer needed',
};
