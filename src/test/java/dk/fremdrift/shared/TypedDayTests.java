package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.support.DefaultFormattingConversionService;

class TypedDayTests {

    private static final LocalDate DAY = LocalDate.of(2014, 9, 3);
    private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

    private final DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();

    private record Form(@TypedDay LocalDate day) {}

    @ParameterizedTest
    @ValueSource(strings = {"2014-09-03", "03.09.2014", "3.9.2014", "03-09-2014"})
    void isReadAsABrowserSendsItOrPeopleWriteIt(String typed) throws NoSuchFieldException {
        assertThat(conversion.convert(typed, TEXT, day())).isEqualTo(DAY);
    }

    @Test
    void isShownAsTheDateFieldWantsIt() throws NoSuchFieldException {
        assertThat(conversion.convert(DAY, day(), TEXT)).isEqualTo("2014-09-03");
    }

    private static TypeDescriptor day() throws NoSuchFieldException {
        return new TypeDescriptor(Form.class.getDeclaredField("day"));
    }
}
