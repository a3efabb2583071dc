@echo off
rem Runs athena-lint from a checkout on Windows; builds it when it is missing.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%linter-cli\target\athena-lint.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined ATHENA_LINT_JAVA set "JAVA=%ATHENA_LINT_JAVA%"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo athena-lint: needs Java 17 or newer; set JAVA_HOME or ATHENA_LINT_JAVA 1>&2
  exit /b 2
)
if not exist "%JAR%" (
  echo athena-lint: building ^(once^) 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -q -B -DskipTests -Dspotless.check.skip -pl linter-cli -am package 1>&2
  popd
)
if not exist "%JAR%" (
  echo athena-lint: the build failed, see above 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=warning:stderr -jar "%JAR%" %*
exit /b %ERRORLEVEL%
