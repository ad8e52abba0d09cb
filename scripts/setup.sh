# Sourced by scripts/run and scripts/test: brings a Debian system to the point where the build runs.
# Says what it installs before it does; does nothing when everything is there.

fengsui_build_packages=(
    build-essential cmake ninja-build ccache pkg-config python3
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
    libqt6svg6 libqt6sql6-sqlite
    libsqlite3-dev libssl-dev libspdlog-dev libyaml-dev nlohmann-json3-dev libsimdjson-dev libexpected-dev
    libintelrdfpmath-dev libcanberra-dev liborcus-dev libxlsxwriter-dev zlib1g-dev libqrencode-dev libqpdf-dev libkainjow-mustache-dev libzip-dev
    libreoffice-writer-nogui # tests open what is written for editing with it, as an office would (256 MB)
    googletest libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    qt6-translations-l10n fonts-noto-cjk fonts-lxgw-wenkai
    poppler-utils # tests read papers back with it
    openssl # the command line: tests check our signatures with it, as a third party would
)

fengsui_setup() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This script sets up Debian 12 and systems based on it (apt-get was not found here)." >&2
        echo "Elsewhere, install the packages named in scripts/setup.sh by other means and build with: cmake --preset release && cmake --build build" >&2
        exit 1
    fi
    local missing=() package
    for package in "${fengsui_build_packages[@]}"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        echo "All ${#fengsui_build_packages[@]} Debian packages needed are installed."
        return
    fi
    echo "These Debian packages are missing and will be installed with apt-get:"
    printf '  %s\n' "${missing[@]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Run this script as root, or install sudo, so that it can install them." >&2; exit 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq || echo "apt-get update failed; going on with the package lists that are here." >&2
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
        echo "apt-get could not install the packages above. Check the network and the package sources, then run the script again." >&2
        exit 1
    fi
}

# fengsui_build [target...]: configures and builds the release preset into build/.
fengsui_build() {
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    cmake --preset release >build-configure.log 2>&1 || { cat build-configure.log >&2; rm -f build-configure.log; exit 1; }
    rm -f build-configure.log
    cmake --build --preset release "${targets[@]}"
}
