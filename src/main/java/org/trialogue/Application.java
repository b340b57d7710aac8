package org.trialogue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The portal: one application, any number of identical nodes. */
@SpringBootApplication
@Modulithic(systemName = "Trialogue")
public class Application {

    /** Starts one node. Everything it needs is given by ordinary Spring properties. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
