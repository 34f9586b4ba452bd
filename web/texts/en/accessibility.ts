/** The accessibility statement: only what is known. */
export const accessibility = {
  accessibility: 'Accessibility',
  accessLead: 'Everybody must be able to work with Traject. This is what is known of that.',
  accessStatus: 'Status',
  accessStatusText: 'The status has not been established yet.',
  accessStatusWhy:
    'No independent party has audited these pages. So this statement does not say that they meet all requirements. The requirements are WCAG 2.2, levels A and AA, in the standard EN 301 549.',
  accessTested: 'What is tested',
  accessTestedAxe:
    'With every change a program (axe) looks at the pages, on screens of 1280, 390 and 320 pixels wide.',
  accessTestedMore:
    'Also tested: working with the keyboard alone, without script, with everything twice as large, with wider text and in high contrast.',
  accessTestedNot: 'Not tested: with screen readers, and by people with a disability.',
  accessLimits: 'What is not right yet',
  accessLimitsText:
    'These tests leave no faults. That does not mean that there are none: a program does not find them all.',
  accessReport: 'Is there something you cannot read or use?',
  accessReportText: 'Tell us. Say on which page it was, what you wanted to do and what you work with.',
  accessReportElse: 'If the answer does not help, you can turn to the National Ombudsman.',
  accessAbout: 'About this statement',
  accessAboutText:
    'This text belongs to the software. The organisation that uses Traject has it audited, and puts its own statement in the register of DigiToegankelijk.',
};
