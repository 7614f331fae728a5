package wuse.compile;

import java.time.LocalDate;

/** 评定之日: the day asked, which rules read as {@code Today(day)}, with what they find on it. */
record Today(LocalDate day, Matches matches) {}
