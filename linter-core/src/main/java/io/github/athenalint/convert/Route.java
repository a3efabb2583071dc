package io.github.athenalint.convert;

import io.github.athenalint.value.Dialect;

/** From what to what. */
public enum Route {
  /** A target of profiles.yml becomes payloads of the platform's API. */
  CORE_TO_PLATFORM("dbt_platform.json"),
  /** A target of profiles.yml becomes resources of the Terraform provider of the platform. */
  CORE_TO_TERRAFORM("dbt_platform.tf"),
  /** Settings of the platform become a profiles.yml. */
  PLATFORM_TO_CORE("profiles.yml");

  private final String fileName;

  Route(String fileName) {
    this.fileName = fileName;
  }

  /** Returns how the result is called in a folder. */
  public String fileName() {
    return fileName;
  }

  /** Returns who reads the source. */
  public Dialect source() {
    return isToCore() ? Dialect.PLATFORM : Dialect.CORE;
  }

  boolean isToCore() {
    return this == PLATFORM_TO_CORE;
  }
}
