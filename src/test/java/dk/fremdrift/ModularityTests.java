package dk.fremdrift;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresOnlyUseWhatOtherFeaturesPublishAndNeverInCircles() {
        ApplicationModules.of(Fremdrift.class).verify();
    }
}
