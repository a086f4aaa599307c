package org.sijil.bench;

/**
 * One measured run.
 *
 * @param processorMicros what the server's process spent of processor time for each thing done
 * @param memory of the server at the end, in megabytes
 */
record Run(double perSecond, double p50Millis, double p99Millis, double processorMicros, long memory) {}
