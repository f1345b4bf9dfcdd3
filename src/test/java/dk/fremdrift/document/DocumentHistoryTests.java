package dk.fremdrift.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DocumentHistoryTests {

    @Test
    void everyFieldThatTheHistoryTellsOfHasAName() {
        var texts = ResourceBundle.getBundle("messages-audit", Locale.ROOT);
        assertThat(List.of(
                                DocumentService.About.class,
                                DocumentService.Attached.class,
                                DocumentService.Uploaded.class,
                                DocumentService.Ended.class)
                        .stream()
                        .flatMap(state -> Arrays.stream(state.getRecordComponents())))
                .allSatisfy(field -> assertThat(texts.containsKey("audit.field." + field.getName()))
                        .as(field.getName())
                        .isTrue());
    }
}
