package dk.fremdrift.project;

/** A gate of a phase, and whether the steering group has approved what it asks for. */
record GateState(Gate gate, boolean met) {}
