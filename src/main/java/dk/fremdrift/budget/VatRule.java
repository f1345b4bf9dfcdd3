package dk.fremdrift.budget;

import java.util.UUID;

/** Answers whether VAT is a cost of the project: then entries charge the gross amount, else the net amount. */
public interface VatRule {

    /** Whether VAT is a cost of the project; true where the project has no budget yet. */
    boolean isCost(UUID projectId);
}
