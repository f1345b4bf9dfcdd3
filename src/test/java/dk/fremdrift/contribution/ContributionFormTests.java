package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.NoCpr;
import jakarta.validation.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"contributor", "contributorName", "headline"})
    void noCprNumberStandsInWhatSaysWhoItIsAndWhatTheyBring(String field) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validateValue(ContributionForm.class, field, "Lene 010190-1234"))
                    .anyMatch(broken -> broken.getConstraintDescriptor().getAnnotation() instanceof NoCpr);
        }
    }
}
