package dk.fremdrift;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application in which Danish public-sector workplaces run their competence-development projects. */
@SpringBootApplication
public class Fremdrift {

    static void main(String[] args) {
        SpringApplication.run(Fremdrift.class, args);
    }
}
