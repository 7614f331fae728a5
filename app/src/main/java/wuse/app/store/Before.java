package wuse.app.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the decision of a unit was before tonight, as far as it takes to tell whether it may differ.
 *
 * @param run that graded it
 * @param packDigest what was in force then
 * @param result colour or state
 * @param content digest of what it says, hexadecimal
 * @param dossier digest of what it was made from, hexadecimal
 */
public record Before(
    long run,
    String packDigest,
    String result,
    @Nullable LocalDate horizon,
    String content,
    String dossier) {}
