package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.NoCpr;
import jakarta.validation.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed to say who somebody is. */
class WordsAboutPeopleTests {

    @ParameterizedTest
    @CsvSource({
        "RoleForm, words",
        "RoleCorrectionForm, words",
        "RoleCorrectionForm, organisation",
        "ParticipantForm, participantWords",
        "ActivityForm, responsible",
        "ItemForm, harvester"
    })
    void noCprNumberStandsInThem(String form, String field) throws ClassNotFoundException {
        Class<?> record = Class.forName(getClass().getPackageName() + "." + form);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validateValue(record, field, "Lene 010190-1234"))
                    .anyMatch(broken -> broken.getConstraintDescriptor().getAnnotation() instanceof NoCpr);
        }
    }
}
