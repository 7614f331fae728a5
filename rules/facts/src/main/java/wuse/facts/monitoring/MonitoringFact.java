package wuse.facts.monitoring;

import wuse.facts.Fact;

/** What is known from measuring, and about the measuring itself. */
public sealed interface MonitoringFact extends Fact
    permits MonitoringPlan,
        MonitoringDone,
        Laboratory,
        SampleResult,
        AutoDevice,
        MonitoredDay,
        DeviceFault,
        StateMark,
        Calibration,
        Comparison,
        DataSuspicion,
        PowerMismatch,
        ParameterChange,
        Alarm {}
