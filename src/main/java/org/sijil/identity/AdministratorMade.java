package org.sijil.identity;

/** The first start made the administrator, who signs in once with this password. It is told once and kept by nobody. */
public record AdministratorMade(String signInName, String oneTimePassword) {}
