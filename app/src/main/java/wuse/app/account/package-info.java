/**
 * 账号: who may look at what, and the journal of who came, was refused, or was changed. Knows no
 * page.
 */
@NullMarked
package wuse.app.account;

import org.jspecify.annotations.NullMarked;
