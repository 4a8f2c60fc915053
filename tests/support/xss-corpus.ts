/** Texts that would act if any form ever let them: markup, attributes, headers, direction. */
export const xssCorpus: readonly string[] = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">press</a>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--[if mso]><script>alert(1)</script><![endif]-->',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the test
  '${alert(1)} {count, plural, other {#}}',
  '<b>bold</b> & <i>italic</i>',
  '\u003cscript\u003ealert(1)\u003c/script\u003e',
  'Ana\u0000<script>alert(1)</script>',
  'Ana\r\nBcc: thief@evil.example\r\n\r\n<script>alert(1)</script>',
  'Ana\u2028Subject: hello',
  '\u202e<gpj.exe',
  'https://evil.example/sign-in',
  'Sign in at evil.example/now or write to thief@evil.example',
];
