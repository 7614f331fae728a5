/** 场景: every scenario of this module run by the build; the steps are the app's. */
@NullMarked
package wuse.features;

import org.jspecify.annotations.NullMarked;
