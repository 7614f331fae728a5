package wuse.term;

import wuse.facts.Standing;
import wuse.policy.Term;

/** A term as seen by a rule that counts only facts of at least this standing. */
public record Column(Term term, Standing standing) {}
