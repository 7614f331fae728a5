/** Pulls the same tables out of a service that answers with pages of JSON. */
@NullMarked
package wuse.sources.rest;

import org.jspecify.annotations.NullMarked;
