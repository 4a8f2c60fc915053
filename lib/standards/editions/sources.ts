/** The public pages the values of the editions were read on. */
export const sources = {
  ri_how: 'https://riaimh.org/How-to-Apply-for-Endorsement',
  wi_rslc: 'https://wiaimh.org/rslc-faq',
  tn_faq: 'https://aimhitn.org/faqs',
  sc_apply: 'https://scimha.org/professional-development/endorsement/apply',
  al_overview: 'https://www.first5alabama.org/overview',
  al_exam: 'https://casper-hamlet-42lj.squarespace.com/endorsement-exam',
  ak_exam: 'http://www.akaimh.org/exam-preparation',
  ak_self: 'http://www.akaimh.org/self-assessment-guide',
  az_policies: 'https://itmhca.org/endorsement/policies.php',
  az_req: 'https://itmhca.org/endorsement/IMH-E_Requirements.php',
  ca_cerh_faq: 'https://earlyrelationalhealth.org/endorsement/endorsement-faqs',
  ct_changes: 'https://ct-aimh.org/important-changes-to-the-endorsement-requirements',
  ct_ecfrs: 'https://ct-aimh.org/ecfrs-endorsement-requirements-and-guidelines',
  ct_ecmhs: 'https://ct-aimh.org/imhs-endorsement-requirements-and-guidelines',
  ct_ifs: 'https://ct-aimh.org/endorsement-2/ifs',
  ct_imhm: 'https://ct-aimh.org/infant-mental-health-mentor-imhm',
  ct_mhs2025:
    'https://ct-aimh.org/updates-for-the-endorsement-requirements-i-ec-mental-health-specialist',
  ct_rsc_old: 'http://ct-aimh.org/endorsement/reflective-supervision.shtml',
  f5a_ecmh: 'https://www.first5alabama.org/ecmh-e-requirements',
  fl_memo:
    'https://members.faimh.org/articles/from-the-alliance-updates-to-endorsement-renewal-and-membership',
  fl_steps: 'https://faimh.org/endorsement-123',
  id_registry: 'https://www.aimearlyidaho.org/endorsement-registry',
  io_cats:
    'https://www.infancyonward.org/i-ecmh-endorsement/imh-endorsement-categories-of-competency/',
  io_ecmhm:
    'https://www.infancyonward.org/i-ecmh-endorsement/early-childhood-mental-health-mentor-ecmhm/',
  io_ers:
    'https://www.infancyonward.org/i-ecmh-endorsement-new/endorsed-reflective-supervisor-add-on/',
  io_imhs: 'https://www.infancyonward.org/i-ecmh-endorsement/infant-mental-health-specialist-imhs/',
  mass_cats:
    'https://massaimh.org/endorsement/early-childhood-mental-health-endorsement-categories/',
  mi_ecfs:
    'https://mi-aimh.org/endorsement/endorsement-registry/early-childhood-family-specialist/',
  mi_fa_old:
    'http://mi-aimh.workroomdesign.com/endorsement/requirements/requirements-for-level-i/to-become-endorsed-level-i/',
  mi_fs_old:
    'http://mi-aimh.workroomdesign.com/endorsement/requirements/requirements-for-level-ii/to-become-endorsed-level-ii/',
  mi_iv_old:
    'http://mi-aimh.workroomdesign.com/endorsement/requirements/requirements-for-level-iv/to-become-endorsed-level-iv/',
  mi_policies_old: 'http://mi-aimh.workroomdesign.com/endorsement/endorsement-policies-2/',
  mi_ref: 'https://mi-aimh.org/endorsement/tips-regarding-reference-ratings/',
  mi_rsc: 'http://mi-aimh.org/endorsement/faqs/reflective-supervision-consultation/',
  mi_rsc_old:
    'http://mi-aimh.workroomdesign.com/endorsement/requirements/reflective-supervision-consultation/',
  mi_training: 'https://mi-aimh.org/endorsement/specialized-in-service-training/',
  nc_ref: 'http://www.ncimha.org/endorsement/reference-ratings/',
  ne_policies:
    'https://neinfantmentalhealth.org/infant-mental-health-endorsement/endorsement-policies.html',
  ok_l4: 'https://okaimh.yourwebsitespace.com/level_4_requirements.html',
  pa_ref: 'http://www.pa-aimh.org/reference-rating.html',
  pa_renew: 'https://www.pa-aimh.org/annual-renewal.html',
  ri_exam: 'https://riaimh.org/Endorsement-Exam',
  ri_renew: 'https://riaimh.org/Endorsement-Renewal',
  nc_vet: 'https://ncimha.org/reflective-supervision/supervisors',
  tx_renew: 'https://www.first3yearstx.org/endorsement-renewal',
  tx_reviewer: 'https://first3yearstx.org/endorsement/become-an-advisor-or-reviewer/',
  va_exam: 'https://www.vaimh.org/endorsement-exam',
  va_ifrs: 'https://www.vaimh.org/ifrs',
  va_registry: 'https://www.vaimh.org/ecmhendorsementregistry',
  va_renew: 'https://www.vaimh.org/endorsement-renewal',
  wa_exam: 'https://www.wa-aimh.org/faq-endorsement-exam',
  wa_glance: 'http://www.wa-aimh.org/endorsement/requirements-at-a-glance/',
  wa_rsc_faq: 'https://www.wa-aimh.org/faq-reflective-supervision',
} as const;
export type SourceKey = keyof typeof sources;
