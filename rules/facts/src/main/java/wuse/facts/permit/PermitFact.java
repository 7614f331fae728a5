package wuse.facts.permit;

import wuse.facts.Fact;

/** What is known about permits, registrations, reports and impact papers. */
public sealed interface PermitFact extends Fact
    permits Permit,
        RenewalFiling,
        Registration,
        Outlet,
        PermittedLimit,
        PermittedAmount,
        PermitChange,
        ReapplyTrigger,
        PermitCheck,
        EiaApproval,
        Acceptance,
        ExecutionReport,
        AbnormalState,
        LedgerCheck,
        PublicationCheck,
        Disclosure,
        Production,
        AnnualEmission {}
