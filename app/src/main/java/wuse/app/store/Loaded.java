package wuse.app.store;

import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;

/**
 * A dossier as known at an instant, or why it cannot be read.
 *
 * @param digest over the ids of its standing facts and its vouching, hexadecimal
 * @param broken null unless it cannot be read
 */
public record Loaded(
    Candidate candidate, @Nullable Dossier dossier, String digest, @Nullable String broken) {}
