export const FORM_PAGE: RegExp;
