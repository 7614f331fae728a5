package wuse.sources.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A service that answers with pages of JSON whose records have the names of the headers of the
 * mapping that is to read them.
 *
 * @param name of the pull, unique; under it the watermark is kept
 * @param path after the client's base address
 * @param rows JSON pointer to the list of records, as in {@code /data/rows}; empty if the answer is
 *     the list
 * @param pageParameter name of the parameter that counts pages
 * @param firstPage 0 or 1
 * @param sizeParameter name of the parameter for the size of a page
 * @param size records a page; a shorter page is the last one
 * @param mark name of the value that only grows; null if everything is pulled each time
 * @param markParameter parameter under which the service takes the mark from which on to answer
 * @param every how often it is pulled; null where somebody else says when, by a message to {@link
 *     RestPull#endpoint}
 * @param tries how often a page is tried again, each time after twice the time
 * @param pause before the first of these
 */
public record PulledService(
    String name,
    String path,
    String rows,
    String pageParameter,
    int firstPage,
    String sizeParameter,
    int size,
    @Nullable String mark,
    @Nullable String markParameter,
    @Nullable Duration every,
    int tries,
    Duration pause) {}
