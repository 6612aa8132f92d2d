/// What the Kubernetes manifests, the compose file and the Dockerfiles promise. No cluster and no engine is needed: core
/// kinds are read strictly with the fabric8 model, custom ones against the shapes written down here.
@NullMarked
package care.accord.houserules.manifests;

import org.jspecify.annotations.NullMarked;
