package wuse.preview;

import wuse.grading.Submission;

/**
 * One unit with what is put before the packs.
 *
 * @param submission its dossier, and what it carries into the day
 * @param digest of the dossier, hexadecimal; goes into the digest of the data
 */
public record Posed(Member member, Submission submission, String digest) {}
