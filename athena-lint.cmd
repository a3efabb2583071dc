@echo off
rem Runs athena-lint on Windows; the program and Java are looked for in the same order as athena-lint
rem does it, but there is no start-up archive, and a checkout is built only when there is no jar.
rem There are no blocks in parentheses, which a path with a parenthesis would end.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "TARGET=%HERE%linter-cli\target"
set "BUILD="
set "FOUND="

rem --- the program
set "JAR=%ATHENA_LINT_JAR%"
if not defined JAR goto look_for_jar
if exist "%JAR%" goto look_for_java
echo athena-lint: ATHENA_LINT_JAR is no file: "%JAR%" 1>&2
exit /b 2

:look_for_jar
set "JAR=%HERE%lib\athena-lint.jar"
if exist "%JAR%" goto look_for_java
set "JAR=%TARGET%\athena-lint.jar"
if exist "%JAR%" goto look_for_java
set "BUILD=yes"
if exist "%HERE%mvnw.cmd" goto look_for_java
echo athena-lint: there is no program: neither lib\athena-lint.jar nor sources in "%HERE%" 1>&2
exit /b 2

rem --- Java
:look_for_java
if not defined ATHENA_LINT_JAVA goto no_java_was_named
set "JAVA=%ATHENA_LINT_JAVA:"=%"
if exist "%JAVA%\bin\java.exe" set "JAVA=%JAVA%\bin\java.exe"
call :try_java
if defined FOUND goto java_found
echo athena-lint: ATHENA_LINT_JAVA is no Java that will do, it takes version 17 or newer: "%JAVA%" 1>&2
exit /b 2

:no_java_was_named
set "JAVA=%HERE%runtime\bin\java.exe"
call :try_java
if defined FOUND goto java_found
if not defined JAVA_HOME goto look_on_path
set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
call :try_java
if defined FOUND goto java_found

:look_on_path
set "JAVA="
for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if not defined JAVA goto look_in_usual_places
call :try_java
if defined FOUND goto java_found

:look_in_usual_places
for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Amazon Corretto" "Zulu") do call :try_vendor "%ProgramFiles%\%%~V"
if defined FOUND goto java_found

set "WHAT=Java"
if defined BUILD set "WHAT=a JDK"
echo athena-lint: needs %WHAT% of version 17 or newer. 1>&2
echo Install one, for example with: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
echo or name one in ATHENA_LINT_JAVA. This was looked for in JAVA_HOME, on the PATH and in Program Files. 1>&2
exit /b 2

rem --- build once
:java_found
if not defined BUILD goto run
if not exist "%TARGET%" mkdir "%TARGET%"
set "LOCK=%TARGET%\athena-lint.lock"
set "TRIES=0"

:take_lock
mkdir "%LOCK%" 2>nul && goto build
if exist "%JAR%" goto run
set /a TRIES+=1
if %TRIES% gtr 900 goto build_hangs
ping -n 2 127.0.0.1 >nul
goto take_lock

:build_hangs
echo athena-lint: another build seems to hang; if not, remove "%LOCK%" 1>&2
exit /b 2

:build
if exist "%JAR%" goto built
echo athena-lint: building (once; may take a minute or two) 1>&2
set "JAVA_HOME=%HOME_OF_JAVA%"
pushd "%HERE%"
call "%HERE%mvnw.cmd" -q -B -Dmaven.test.skip=true -Dspotless.check.skip -pl linter-cli -am package <nul 1>&2
popd

:built
rmdir "%LOCK%"
if exist "%JAR%" goto run
echo athena-lint: the build failed, see above 1>&2
exit /b 2

rem --- run; what the user asks of every Java is not contradicted; a language server stays for long
:run
set "HEAP=-Xmx1g -Xmn16m -XX:MaxTenuringThreshold=0"
set "COMPILER= -XX:+IgnoreUnrecognizedVMOptions -XX:-UseLoopInvariantCodeMotion -XX:C1MaxInlineSize=20 -XX:Tier3LoadFeedback=100"
if "%~1"=="lsp" (
  set "HEAP=-Xms64m -Xmx192m"
  set "COMPILER= -XX:Tier3InvocationThreshold=800 -XX:Tier3CompileThreshold=8000"
)
set "FLAGS=-XX:TieredStopAtLevel=1%COMPILER% -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr"
if not defined JAVA_TOOL_OPTIONS if not defined JDK_JAVA_OPTIONS if not defined _JAVA_OPTIONS set "FLAGS=%FLAGS% -XX:+UseSerialGC %HEAP%"
"%JAVA%" %FLAGS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Tries each Java of a vendor, until one is found.
:try_vendor
if not exist "%~1" exit /b
for /f "delims=" %%J in ('dir /b /ad "%~1"') do call :try_home "%~1\%%J"
exit /b

:try_home
if defined FOUND exit /b
set "JAVA=%~1\bin\java.exe"

rem Sets FOUND if JAVA is new enough, and has a compiler when one is needed; sets HOME_OF_JAVA.
:try_java
if not exist "%JAVA%" exit /b
for %%I in ("%JAVA%") do set "HOME_OF_JAVA=%%~dpI.."
for %%I in ("%HOME_OF_JAVA%") do set "HOME_OF_JAVA=%%~fI"
set "VERSION="
set "MAJOR=0"
if not exist "%HOME_OF_JAVA%\release" goto ask_java
for /f "usebackq tokens=1,2 delims==" %%A in ("%HOME_OF_JAVA%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
goto version_known

:ask_java
set "ANSWER=%TEMP%\athena-lint-%RANDOM%%RANDOM%.txt"
"%JAVA%" -version >nul 2>"%ANSWER%"
for /f "usebackq tokens=2,3" %%A in ("%ANSWER%") do if "%%A"=="version" set "VERSION=%%~B"
del "%ANSWER%" 2>nul

:version_known
for /f "tokens=1 delims=.-+_" %%A in ("%VERSION%") do set "MAJOR=%%A"
if %MAJOR% lss 17 exit /b
if defined BUILD if not exist "%HOME_OF_JAVA%\bin\javac.exe" exit /b
set "FOUND=yes"
exit /b
