<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ApplyStage</name>
    <message numerus="yes">
        <source>%n machine(s) are there.</source>
        <translation>
            <numerusform>%n machine is there.</numerusform>
            <numerusform>%n machines are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartFacts</name>
    <message numerus="yes">
        <source>of %n core(s), shared with this computer</source>
        <translation>
            <numerusform>of 1 core, shared with this computer</numerusform>
            <numerusform>of %n cores, shared with this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>of 1 core</numerusform>
            <numerusform>of %n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), full</source>
        <translation>
            <numerusform>1 core, full</numerusform>
            <numerusform>%n cores, full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartQuestions</name>
    <message numerus="yes">
        <source>The monitoring server is slow: %1 of %n chart(s) after %2 s.</source>
        <translation>
            <numerusform>The monitoring server is slow: %1 of one chart after %2 s.</numerusform>
            <numerusform>The monitoring server is slow: %1 of %n charts after %2 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignChanges</name>
    <message numerus="yes">
        <source>%1: %n machine(s) fewer, with what is on them: %2.</source>
        <translation>
            <numerusform>%1: %n machine fewer, with what is on it: %2.</numerusform>
            <numerusform>%1: %n machines fewer, with what is on them: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n machine(s) more: %2.</source>
        <translation>
            <numerusform>%1: %n machine more: %2.</numerusform>
            <numerusform>%1: %n machines more: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes: %n machine(s), with what is on them.</source>
        <translation>
            <numerusform>%1 goes: %n machine, with what is on it.</numerusform>
            <numerusform>%1 goes: %n machines, with what is on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is new: %n machine(s).</source>
        <translation>
            <numerusform>%1 is new: %n machine.</numerusform>
            <numerusform>%1 is new: %n machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignCheck</name>
    <message numerus="yes">
        <source>Leave it to %n of them.</source>
        <translation>
            <numerusform>Leave it to one of them.</numerusform>
            <numerusform>Leave it to %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignInspector</name>
    <message numerus="yes">
        <source>group of %n machine(s)</source>
        <translation>
            <numerusform>group of %n machine</numerusform>
            <numerusform>group of %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n machine(s)</source>
        <translation>
            <numerusform>Remove %n machine</numerusform>
            <numerusform>Remove %n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignVerbs</name>
    <message numerus="yes">
        <source>The design is good: %n machine(s).</source>
        <translation>
            <numerusform>The design is good: %n machine.</numerusform>
            <numerusform>The design is good: %n machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestroyQuestion</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawActs</name>
    <message numerus="yes">
        <source>move %n machine(s)</source>
        <translation>
            <numerusform>move %n machine</numerusform>
            <numerusform>move %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distribute %n machine(s)</source>
        <translation>
            <numerusform>distribute %n machine</numerusform>
            <numerusform>distribute %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>align %n machine(s)</source>
        <translation>
            <numerusform>align %n machine</numerusform>
            <numerusform>align %n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawnDesign</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropShow</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditActs</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsInspector</name>
    <message numerus="yes">
        <source>group of %n machine(s)</source>
        <translation>
            <numerusform>group of %n machine</numerusform>
            <numerusform>group of %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n core(s)</source>
        <translation>
            <numerusform>%1 of %n core</numerusform>
            <numerusform>%1 of %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>The last figures of %1 are %n s old.</source>
        <translation>
            <numerusform>The last figures of %1 are %n s old.</numerusform>
            <numerusform>The last figures of %1 are %n s old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is overloaded: its load is %2 with %n core(s). What runs there takes longer.</source>
        <translation>
            <numerusform>%1 is overloaded: its load is %2 with %n core. What runs there takes longer.</numerusform>
            <numerusform>%1 is overloaded: its load is %2 with %n cores. What runs there takes longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all could be asked and heard within %1 s. %n machine(s) are marked as unknown: %2. The window waits for all.</source>
        <translation>
            <numerusform>Not all could be asked and heard within %1 s. %n machine is marked as unknown: %2. The window waits for all.</numerusform>
            <numerusform>Not all could be asked and heard within %1 s. %n machines are marked as unknown: %2. The window waits for all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all machines could be asked in time. Of %n machine(s) it is not known whether Salt answers: %1.</source>
        <translation>
            <numerusform>Not all machines could be asked in time. Of %n machine it is not known whether Salt answers: %1.</numerusform>
            <numerusform>Not all machines could be asked in time. Of %n machines it is not known whether Salt answers: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>Checked %n s ago.</source>
        <translation>
            <numerusform>Checked %n s ago.</numerusform>
            <numerusform>Checked %n s ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupFields</name>
    <message numerus="yes">
        <source>%1 · %n core(s) · %2 GB</source>
        <translation>
            <numerusform>%1 · %n core · %2 GB</numerusform>
            <numerusform>%1 · %n cores · %2 GB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineRows</name>
    <message numerus="yes">
        <source>%1 · %n machine(s)</source>
        <translation>
            <numerusform>%1 · %n machine</numerusform>
            <numerusform>%1 · %n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>1 day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonitoringPage</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>Running, %n finding(s)</source>
        <translation>
            <numerusform>Running, %n finding</numerusform>
            <numerusform>Running, %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenStackTarget</name>
    <message numerus="yes">
        <source>and %n more machine(s)</source>
        <translation>
            <numerusform>and %n more machine</numerusform>
            <numerusform>and %n more machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewInspector</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) in the design.</source>
        <translation>
            <numerusform>%n machine in the design.</numerusform>
            <numerusform>%n machines in the design.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) that the design does not have run(s), too.</source>
        <translation>
            <numerusform>1 machine that the design does not have runs, too.</numerusform>
            <numerusform>%n machines that the design does not have run, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message numerus="yes">
        <source>Then the cluster has %n machine(s).</source>
        <translation>
            <numerusform>Then the cluster has %n machine.</numerusform>
            <numerusform>Then the cluster has %n machines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1, as your last %n such build(s) took</source>
        <translation>
            <numerusform>about %1, as your last such build took</numerusform>
            <numerusform>about %1, as your last %n such builds took</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannedList</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PricesField</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolePalette</name>
    <message numerus="yes">
        <source>%1, on %n machine(s)</source>
        <translation>
            <numerusform>%1, on %n machine</numerusform>
            <numerusform>%1, on %n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDoor</name>
    <message numerus="yes">
        <source>%n machine(s) will be destroyed, with what is on their own disks.</source>
        <translation>
            <numerusform>%n machine will be destroyed, with what is on its own disk.</numerusform>
            <numerusform>%n machines will be destroyed, with what is on their own disks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPulse</name>
    <message numerus="yes">
        <source>%1 and %n more machine(s) are at it.</source>
        <translation>
            <numerusform>%1 and 1 more machine are at it.</numerusform>
            <numerusform>%1 and %n more machines are at it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunSequence</name>
    <message numerus="yes">
        <source>All machines are configured: %n state(s) changed.</source>
        <translation>
            <numerusform>All machines are configured: %n state changed.</numerusform>
            <numerusform>All machines are configured: %n states changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>But for %n that the design has and that were never built: %1. Build.</source>
        <translation>
            <numerusform>But for %n that the design has and that was never built: %1. Build.</numerusform>
            <numerusform>But for %n that the design has and that were never built: %1. Build.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaltText</name>
    <message numerus="yes">
        <source>%n state(s) failed. %1</source>
        <translation>
            <numerusform>%n state failed. %1</numerusform>
            <numerusform>%n states failed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not clean, %n state(s) differ: %1. Configure again.</source>
        <translation>
            <numerusform>Not clean, %n state differs: %1. Configure again.</numerusform>
            <numerusform>Not clean, %n states differ: %1. Configure again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) failed: %1. What is well goes on.</source>
        <translation>
            <numerusform>%n machine failed: %1. What is well goes on.</numerusform>
            <numerusform>%n machines failed: %1. What is well goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Consul&apos;s tokens are written: %n new or changed.</source>
        <translation>
            <numerusform>Consul&apos;s tokens are written: %n new or changed.</numerusform>
            <numerusform>Consul&apos;s tokens are written: %n new or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownPlan</name>
    <message numerus="yes">
        <source>%1… (%n character(s) in all)</source>
        <translation>
            <numerusform>%1… (%n character in all)</numerusform>
            <numerusform>%1… (%n characters in all)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message numerus="yes">
        <source>%n machine(s) found</source>
        <translation>
            <numerusform>%n machine found</numerusform>
            <numerusform>%n machines found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message numerus="yes">
        <source>%n core(s), %1 GB</source>
        <translation>
            <numerusform>1 core, %1 GB</numerusform>
            <numerusform>%n cores, %1 GB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerraformWork</name>
    <message numerus="yes">
        <source>And %n more, which the run&apos;s log has.</source>
        <translation>
            <numerusform>And %n more, which the run&apos;s log has.</numerusform>
            <numerusform>And %n more, which the run&apos;s log has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 It is tried again in %n s.</source>
        <translation>
            <numerusform>%1 It is tried again in %n s.</numerusform>
            <numerusform>%1 It is tried again in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message numerus="yes">
        <source>No connection to the cluster: %1 Trying again in %n s.</source>
        <translation>
            <numerusform>No connection to the cluster: %1 Trying again in %n s.</numerusform>
            <numerusform>No connection to the cluster: %1 Trying again in %n s.</numerusform>
        </translation>
    </message>
</context>
</TS>
