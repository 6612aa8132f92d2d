package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;

/// People's identifiers are protected health information: addresses end up in logs and histories of browsers, bodies do not.
public final class PersonInUrl {
    private PersonInUrl() {}

    public static Problem refused(String parameter, String instead) {
        return Problem.badRequest(
                "person-in-url",
                "'%s' would put a person's identifier into an address; send it in the body: %s"
                        .formatted(parameter, instead));
    }
}
