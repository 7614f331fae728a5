package wuse.facts.enterprise;

import wuse.facts.Fact;

/** What is known about who an enterprise is. */
public sealed interface EnterpriseFact extends Fact
    permits UnitProfile, LifeState, UnitChange, Listing, Responsibility, Training {}
