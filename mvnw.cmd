@echo off
rem Runs Maven with a JDK 25. On Windows JDK, Maven and Node have to be installed; the local services run in WSL, with mvnw.
setlocal
if not exist "%JAVA_HOME%\release" (
  echo mvnw: no JDK 25 found: install one ^(for example Temurin 25^) and point JAVA_HOME to it 1>&2
  exit /b 1
)
findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%JAVA_HOME%\release" >nul || (
  echo mvnw: JAVA_HOME is not a JDK 25 or newer: install one and point JAVA_HOME to it 1>&2
  exit /b 1
)
where mvn >nul 2>nul || (
  echo mvnw: no Maven: install Maven 3.8 or newer 1>&2
  exit /b 1
)
node --version 2>nul | findstr /b "v24." >nul || (
  echo mvnw: no Node 24 on the PATH: install it 1>&2
  exit /b 1
)
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
cd /d "%~dp0"
mvn %*
