package dk.fremdrift.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

class LineFormTests {

    @Test
    void aLineWithATextOnlyIsAnIncompleteLine() {
        LineForm form = form(null, null, null);
        assertThat(fieldsWithErrors(form)).isEmpty();
        assertThat(form.content(UUID.randomUUID(), UUID.randomUUID(), 1).isComplete())
                .isFalse();
    }

    @Test
    void aLineThatSaysNothingIsNoLine() {
        LineForm empty = new LineForm(UUID.randomUUID(), null, " ", null, null, null, "Fordi", null);
        BindingResult errors = errors(empty);
        empty.check(errors);
        assertThat(errors.getGlobalErrors()).extracting(ObjectError::getCode).containsExactly("budget.line.nothing");
    }

    @Test
    void theAmountIsUnitsTimesUnitPriceRoundedOnceHalfUp() {
        assertThat(form(new Units(new BigDecimal("0.5")), Money.oere(333), null).total())
                .isEqualTo(Money.oere(167));
    }

    @Test
    void unitsAndUnitPriceBelongTogether() {
        assertThat(fieldsWithErrors(form(Units.of(3), null, null))).containsExactly("unitPrice");
        assertThat(fieldsWithErrors(form(null, Money.kroner(3), null))).containsExactly("units");
    }

    @Test
    void anAmountBesideUnitsIsTheirProductOrAQuestion() {
        assertThat(fieldsWithErrors(form(Units.of(3), Money.kroner(100), Money.kroner(300))))
                .isEmpty();
        assertThat(fieldsWithErrors(form(Units.of(3), Money.kroner(100), Money.kroner(299))))
                .containsExactly("amount");
    }

    @Test
    void noLineIsBelowZero() {
        assertThat(fieldsWithErrors(form(null, null, Money.kroner(-1)))).containsExactly("amount");
        assertThat(fieldsWithErrors(form(Units.of(1), Money.kroner(-1), null))).containsExactly("unitPrice");
        assertThat(fieldsWithErrors(form(null, null, Money.ZERO))).isEmpty();
    }

    @Test
    void aProductThatNoColumnCouldHoldIsRefused() {
        assertThat(fieldsWithErrors(form(Units.of(2), Money.MAX, null))).containsExactly("units");
    }

    @Test
    void whoSetsALineBelowWhatIsSpentSaysWhy() {
        BindingResult errors = errors(form(null, null, Money.kroner(5)));
        form(null, null, Money.kroner(5)).checkAgainst(Money.kroner(6), errors);
        assertThat(errors.getFieldErrors()).extracting(FieldError::getField).containsExactly("reason");
        BindingResult none = errors(form(null, null, Money.kroner(6)));
        form(null, null, Money.kroner(6)).checkAgainst(Money.kroner(6), none);
        assertThat(none.hasErrors()).isFalse();
    }

    private static LineForm form(@Nullable Units units, @Nullable Money unitPrice, @Nullable Money amount) {
        return new LineForm(UUID.randomUUID(), null, "Oplæg", units, unitPrice, amount, null, null);
    }

    private static BindingResult errors(LineForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static List<String> fieldsWithErrors(LineForm form) {
        BindingResult errors = errors(form);
        form.check(errors);
        return errors.getFieldErrors().stream().map(FieldError::getField).toList();
    }
}
