package dk.fremdrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history tells what was changed field by field, and calls each field by a name. */
class ChangedFieldsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project.ProjectForm",
                "project.ParentForm",
                "project.ProjectService$StatusFacts",
                "project.ReuseService$Beginning",
                "project.SectionForm",
                "project.ItemForm",
                "project.DescriptionItemService$Place",
                "project.Chains$Leading",
                "project.Phase$Facts",
                "project.ParticipantService$Facts",
                "project.ActivityForm",
                "project.ChangeForm",
                "project.PersonForm",
                "project.PartnerService$PartnerFacts",
                "project.ProjectRole$Facts",
                "project.Seat$Facts",
                "project.SeatHolder$Facts",
                "project.DescriptionVersionService$Frozen",
                "project.DescriptionVersionService$Signed",
                "budget.BudgetForm",
                "budget.LineContent$Facts",
                "contribution.CallForm",
                "contribution.Contribution$Facts",
                "contribution.Contribution$Said",
                "document.DocumentService$About",
                "document.DocumentService$Attached",
                "document.DocumentService$Uploaded",
                "document.DocumentService$Ended",
                "organisation.UnitForm"
            })
    void everyFieldOfWhatIsChangedHasAName(String state) throws ClassNotFoundException {
        ResourceBundle texts = ResourceBundle.getBundle("messages-audit", Locale.ROOT);
        assertThat(Class.forName("dk.fremdrift." + state).getRecordComponents())
                .extracting(RecordComponent::getName)
                .filteredOn(field -> !field.equals("version"))
                .allSatisfy(field -> assertThat(texts.containsKey("audit.field." + field)
                                || texts.containsKey("audit.field.section." + field))
                        .as(field)
                        .isTrue());
    }
}
