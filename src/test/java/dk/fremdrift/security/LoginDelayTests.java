package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginDelayTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 30", "6, 60", "7, 120", "11, 1920", "12, 3600", "13, 3600", "2000000000, 3600"})
    void fourFailuresAreFreeThenTheWaitDoublesUpToAnHour(int failures, long seconds) {
        assertThat(LoginDelay.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
