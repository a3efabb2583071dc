/** One target as profiles.yml, as settings of the dbt platform, and as Terraform. */
@NullMarked
package io.github.athenalint.convert;

import org.jspecify.annotations.NullMarked;
