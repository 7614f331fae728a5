/**
 * 期间: windows, holds and working days, as 民法典 and 国务院's calendars count them. Knows no policy and
 * no clock.
 */
@NullMarked
package wuse.period;

import org.jspecify.annotations.NullMarked;
