package wuse.decision;

import wuse.policy.Words;

/**
 * Why the colour is at most this one, binding or not.
 *
 * @param id {@code CAP-1}, {@code CAP-4}, {@code CAP-5}, {@code UPGRADE}, or the indicator of an
 *     open veto
 */
public record Cap(String id, String atMost, Words because) {}
