package dk.fremdrift.audit;

import dk.fremdrift.audit.ErasableWords.Kept;
import dk.fremdrift.audit.SoughtWords.Hit;

/** What is kept and holds the words that must go, and the first place where they stand in it. */
record ErasableValue(Kept kept, Hit hit) {}
