#!/usr/bin/env python3
"""Signs what a release says of itself, for the programs that look for newer versions.

news.py key KEY.pem            makes the private key where there is none (keep it where no builder can read it), and prints
                               BUTLER_UPDATES_KEY, the public half, which builds are made with
news.py sign KEY.pem NEWS.json prints the signed document, to be served at BUTLER_UPDATES_ADDRESS

NEWS.json: {"version": "0.2.0", "page": "https://…", "en": {"headline": "…", "changes": ["…"]}, "de": {…}}
The signed form is JWS (RFC 7515), flattened, with Ed25519 (RFC 8037). Needs openssl.
"""
import base64
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse


def openssl(*arguments, data=None):
    return subprocess.run(["openssl", *arguments], input=data, check=True, stdout=subprocess.PIPE).stdout


def plain(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def public_of(key):
    return openssl("pkey", "-in", key, "-pubout", "-outform", "DER")[-32:]  # behind what says that it is Ed25519's


def checked(news):
    """What the programs would refuse is refused here, before it is served."""
    if not all(part.isdigit() for part in news["version"].split(".")) or "." not in news["version"]:
        raise SystemExit(f"{news['version']} is no version such as 0.2.0.")
    page = urllib.parse.urlsplit(news["page"])
    if page.scheme != "https" or not page.hostname:
        raise SystemExit("The page must be an address that begins with https://.")
    for language, words in news.items():
        if language not in ("version", "page") and not 0 < len(words.get("headline", "").strip()) <= 300:
            raise SystemExit(f"The headline of {language} must have between 1 and 300 characters.")
    if "en" not in news:
        raise SystemExit("English is missing (en).")
    return news


def sign(key, news):
    head, payload = plain(b'{"alg":"EdDSA"}'), plain(json.dumps(news, ensure_ascii=False).encode())
    if len(payload) > 128 * 1024:
        raise SystemExit("It is longer than the programs read.")
    with tempfile.NamedTemporaryFile() as text:  # openssl signs no pipe at once
        text.write(f"{head}.{payload}".encode())
        text.flush()
        signature = openssl("pkeyutl", "-sign", "-inkey", key, "-rawin", "-in", text.name)
    return {"payload": payload, "protected": head, "signature": plain(signature)}


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["key", key]:
            if not os.path.exists(key):
                made = openssl("genpkey", "-algorithm", "ed25519")
                with open(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(made)
            print(base64.b64encode(public_of(key)).decode())
        case ["sign", key, news]:
            with open(news, encoding="utf-8") as file:
                print(json.dumps(sign(key, checked(json.load(file)))))
        case _:
            raise SystemExit(__doc__)
