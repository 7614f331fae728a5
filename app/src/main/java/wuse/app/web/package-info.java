/**
 * 网站: the pages of a home behind a login. Knows addresses, roles and words; reads what the store,
 * the reports and the sheets say and computes nothing itself.
 */
@NullMarked
package wuse.app.web;

import org.jspecify.annotations.NullMarked;
