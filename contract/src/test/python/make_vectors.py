"""Makes contract/src/main/resources/vectors/*.json, independently of the Java code.

Run from the repository's root with Python 3 and the package "cryptography":
    python3 contract/src/test/python/make_vectors.py
Everything is written from docs/reference/contract.md and the RFCs named there.
"""

import base64
import datetime
import hashlib
import hmac
import json
import struct
import uuid
import zlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

FOLDER = "contract/src/main/resources/vectors/"
ORDER = uuid.UUID("0195f0aa-1111-7222-8333-444455556666")
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def write(name, content):
    with open(FOLDER + name, "w", encoding="utf-8") as out:
        out.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def raw(private_key):
    return private_key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def b64(data):
    return base64.b64encode(data).decode()


def key_id(private_key):
    return hashlib.sha256(raw(private_key)).digest()[:4]


# --- pickup code


def base45(data):
    text = ""
    for i in range(0, len(data), 2):
        if i + 1 < len(data):
            n = data[i] * 256 + data[i + 1]
            text += BASE45[n % 45] + BASE45[n // 45 % 45] + BASE45[n // 2025]
        else:
            text += BASE45[data[i] % 45] + BASE45[data[i] // 45]
    return text


def pickup(key, kid, office, issue, day, version=1):
    days = (day - datetime.date(2000, 1, 1)).days
    body = struct.pack(">B4sH16sHH", version, kid, int(office), ORDER.bytes, issue, days)
    signed = body + key.sign(b"kia/code/v1\0" + body)
    return signed + struct.pack(">I", zlib.crc32(signed))


def pickup_codes(key, thief):
    kid, day, last = key_id(key), datetime.date(2027, 6, 30), datetime.date(2179, 6, 6)

    def text(data):
        return "KIA1" + base45(data)

    def genuine(office, issue, until):
        data = pickup(key, kid, office, issue, until)
        return {
            "officeCode": office,
            "orderId": str(ORDER),
            "issueNumber": issue,
            "notAfter": str(until),
            "bytes": data.hex(),
            "text": text(data),
        }

    good = pickup(key, kid, "6311", 1, day)
    flipped = bytearray(good)
    flipped[20] ^= 1
    read = [
        ("signed by a key nobody trusts", text(pickup(thief, key_id(thief), "6311", 1, day)), "FORGED_UNKNOWN_KEY"),
        ("names our key, signed by another", text(pickup(thief, kid, "6311", 1, day)), "FORGED_BAD_SIGNATURE"),
        ("one bit changed on the line", text(bytes(flipped)), "DAMAGED"),
        ("cut short", text(good)[:100], "DAMAGED"),
        ("a later layout", text(pickup(key, kid, "6311", 1, day, 2)), "DAMAGED"),
        ("characters outside the set", "KIA1abc", "DAMAGED"),
        ("a payment code", "00020101021126610014COM.GO-JEK.WWW0118936009143", "NOT_OURS"),
        ("an address", "https://example.id/KIA1", "NOT_OURS"),
        ("nothing", "", "NOT_OURS"),
    ]
    write(
        "pickup-code.json",
        {
            "about": "Pickup codes. publicKey is trusted for kia/code/v1. See docs/reference/contract.md.",
            "seed": bytes(range(32)).hex(),
            "publicKey": raw(key).hex(),
            "keyId": kid.hex(),
            "genuine": [genuine("6311", 1, day), genuine("0101", 65535, last)],
            "read": [{"why": why, "text": what, "answer": answer} for why, what, answer in read],
        },
    )


# --- typed code


def times2(value, power):
    for _ in range(power):
        value <<= 1
        if value > 31:
            value ^= 0b100101
    return value


def with_check(eleven):
    total = 0
    for i, char in enumerate(eleven):
        total ^= times2(BASE32.index(char), 11 - i)
    return eleven + BASE32[total]


def typed_codes():
    codes = [with_check(c) for c in ("0123456789A", "ZZZZZZZZZZZ", "7KQ29XWDM4T", "00000000001")]
    write(
        "typed-code.json",
        {
            "about": "Typed codes: 11 characters of Crockford base 32 and a check over GF(32).",
            "codes": [{"value": c, "printed": c[:4] + "-" + c[4:8] + "-" + c[8:]} for c in codes],
            "forgiven": [
                {"typed": "oi23-4567-89am", "value": codes[0]},
                {"typed": " OL23 4567 89AM ", "value": codes[0]},
            ],
            "refused": [
                "", "0123-4567-89AN", "1023-4567-89AM", "0123-4567-8A9M",
                "0123-4567-89A", "0123-4567-89AMM", "U123-4567-89AM",
            ],
        },
    )
    return codes[0]


# --- keyed hash


def keyed_hash(key, *label_and_parts):
    message = b"".join(struct.pack(">I", len(p.encode())) + p.encode() for p in label_and_parts)
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def keyed_hashes(typed):
    key = bytes(range(64, 96))
    inputs = [
        ("kia/typed/v1", typed),
        ("kia/factor/v1", str(ORDER), "PIN", "123456"),
        ("kia/factor/v1", str(ORDER), "BIRTH_DATE", "01072018"),
        ("kia/test",),
        ("kia/test", "ab", "c"),
        ("kia/test", "a", "bc"),
    ]
    write(
        "keyed-hash.json",
        {
            "about": "HMAC-SHA256 over label and parts, each after its length in 4 bytes.",
            "codeKey": key.hex(),
            "hashes": [{"label": i[0], "parts": list(i[1:]), "hash": keyed_hash(key, *i)} for i in inputs],
            "typedCode": {"code": typed, "hash": keyed_hash(key, *inputs[0])},
            "factor": {
                "orderId": str(ORDER), "kind": "PIN", "digits": "123456", "hash": keyed_hash(key, *inputs[1]),
            },
        },
    )


# --- envelope and request


def envelopes(key):
    record = {
        "kioskId": "kiosk-1",
        "incarnation": "7b1f7d5e-3c0f-4e4e-9f0c-0d8f1f2a3b4c",
        "sequence": 7,
        "message": {"type": "OrderRecalled", "orderId": str(ORDER), "version": 2},
    }
    payload = json.dumps(record, separators=(",", ":")).encode()

    def envelope(signed):
        return {
            "purpose": "kia/log/v1",
            "keyId": key_id(key).hex(),
            "payload": b64(payload),
            "signature": b64(key.sign(signed)),
        }

    target = "/v1/kiosks/kiosk-1/log?after=7&incarnation=7b1f7d5e-3c0f-4e4e-9f0c-0d8f1f2a3b4c"
    request = "\n".join(["GET", target, "n-1", hashlib.sha256(b"").hexdigest()]).encode()
    write(
        "envelope.json",
        {
            "about": "A log entry, signed with purpose kia/log/v1, and what one signature is not good for.",
            "seed": bytes(range(32)).hex(),
            "publicKey": raw(key).hex(),
            "payloadText": payload.decode(),
            "signedBytes": (b"kia/log/v1\0" + payload).hex(),
            "entry": {"sequence": 7, "envelope": envelope(b"kia/log/v1\0" + payload)},
            "refused": [
                {"why": "signed for another purpose", "envelope": envelope(b"kia/time/v1\0" + payload)},
                {"why": "signed without a purpose", "envelope": envelope(payload)},
            ],
            "request": {
                "method": "GET", "target": target, "nonce": "n-1", "body": "",
                "signature": b64(key.sign(b"kia/request/v1\0" + request)),
            },
        },
    )


# --- HPKE base mode, RFC 9180 sections 4 and 5

KEM = b"KEM" + struct.pack(">H", 0x0020)
SUITE = b"HPKE" + struct.pack(">HHH", 0x0020, 0x0001, 0x0003)


def labeled_extract(suite, salt, label, ikm):
    return hmac.new(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, hashlib.sha256).digest()


def labeled_expand(suite, prk, label, info, length):
    info = struct.pack(">H", length) + b"HPKE-v1" + suite + label + info
    out, block, counter = b"", b"", 1
    while len(out) < length:
        block = hmac.new(prk, block + info + bytes([counter]), hashlib.sha256).digest()
        out, counter = out + block, counter + 1
    return out[:length]


def seal(receiver, info, plain, ephemeral):
    enc = raw(ephemeral)
    dh = ephemeral.exchange(X25519PublicKey.from_public_bytes(receiver))
    eae = labeled_extract(KEM, b"", b"eae_prk", dh)
    shared = labeled_expand(KEM, eae, b"shared_secret", enc + receiver, 32)
    schedule = (
        b"\0"
        + labeled_extract(SUITE, b"", b"psk_id_hash", b"")
        + labeled_extract(SUITE, b"", b"info_hash", info)
    )
    secret = labeled_extract(SUITE, shared, b"secret", b"")
    key = labeled_expand(SUITE, secret, b"key", schedule, 32)
    nonce = labeled_expand(SUITE, secret, b"base_nonce", schedule, 12)
    return enc + ChaCha20Poly1305(key).encrypt(nonce, plain, b"")


def sealed_box():
    private = X25519PrivateKey.from_private_bytes(bytes(range(96, 128)))
    ephemeral = X25519PrivateKey.from_private_bytes(bytes(range(128, 160)))
    context = f"kia/content/v1|kiosk-1|{ORDER}|1"
    plain = b"Bukan data anak"
    write(
        "sealed-box.json",
        {
            "about": "HPKE base mode, X25519, HKDF-SHA256, ChaCha20-Poly1305; info is the context,"
            " no additional data; encapsulated key, then cipher text.",
            "privateKey": bytes(range(96, 128)).hex(),
            "publicKey": raw(private).hex(),
            "kioskId": "kiosk-1",
            "orderId": str(ORDER),
            "version": 1,
            "context": context,
            "plain": plain.hex(),
            "sealed": seal(raw(private), context.encode(), plain, ephemeral).hex(),
            "refused": [
                {"why": "context of another version", "context": f"kia/content/v1|kiosk-1|{ORDER}|2"},
                {"why": "context of a photo", "context": f"kia/photo/v1|kiosk-1|{ORDER}"},
            ],
        },
    )


# --- key list and words


def words(label, *keys):
    with open("contract/src/main/resources/trust/words.txt", encoding="utf-8") as lines:
        listed = [line.strip() for line in lines if not line.startswith("#")]
    digest = hashlib.sha256(label.encode() + b"\0" + b"".join(keys)).digest()
    return " ".join(listed[byte] for byte in digest[:6])


def key_lists():
    def private(first):
        return Ed25519PrivateKey.from_private_bytes(bytes(range(first, first + 32)))

    root, stranger = private(160), private(161)
    log, code, time, newer = private(10), private(11), private(12), private(13)

    def listed(purpose, key, standing):
        pinned = {"keyId": key_id(key).hex(), "purpose": purpose, "publicKey": b64(raw(key))}
        return {"key": pinned, "standing": standing}

    def payload(number, office="6311", codes=None):
        codes = codes or [listed("kia/code/v1", code, "CURRENT")]
        keys = [listed("kia/log/v1", log, "CURRENT"), *codes, listed("kia/time/v1", time, "CURRENT")]
        return json.dumps(
            {"officeCode": office, "number": number, "keys": keys}, separators=(",", ":")
        ).encode()

    def envelope(data, key=root, label=b"kia/keys/v1", purpose="kia/keys/v1"):
        return {
            "purpose": purpose,
            "keyId": key_id(key).hex(),
            "payload": b64(data),
            "signature": b64(key.sign(label + b"\0" + data)),
        }

    rotated = [listed("kia/code/v1", newer, "CURRENT"), listed("kia/code/v1", code, "OLD")]
    revoked = [listed("kia/code/v1", newer, "CURRENT"), listed("kia/code/v1", code, "REVOKED")]
    twice = [listed("kia/code/v1", newer, "CURRENT"), listed("kia/code/v1", code, "CURRENT")]
    judged = [
        ("the same list again", envelope(payload(2)), "KNOWN"),
        ("a rotated code key", envelope(payload(3, codes=rotated)), "NEWER 3"),
        ("a revoked code key, numbers left out", envelope(payload(9, codes=revoked)), "NEWER 9"),
        ("an older list", envelope(payload(1)), "LOWER_NUMBER"),
        ("the same number, other keys", envelope(payload(2, codes=rotated)), "SAME_NUMBER"),
        ("signed by another root", envelope(payload(3), stranger), "OTHER_ROOT"),
        ("signed by a hub key", envelope(payload(3), log), "OTHER_ROOT"),
        ("signed with the label of the log", envelope(payload(3), root, b"kia/log/v1"), "OTHER_ROOT"),
        ("shown as an entry of the log", envelope(payload(3), root, b"kia/log/v1", "kia/log/v1"), "WRONG_LABEL"),
        ("of another office", envelope(payload(3, "6310")), "OTHER_OFFICE"),
        ("two current keys for one use", envelope(payload(3, codes=twice)), "UNREADABLE"),
        ("not a list", envelope(b'{"number":3}'), "UNREADABLE"),
    ]
    pinned = {
        "root": raw(root).hex(),
        "signing": raw(private(20)).hex(),
        "sealing": raw(X25519PrivateKey.from_private_bytes(bytes(range(96, 128)))).hex(),
    }
    ordered = [bytes.fromhex(pinned[name]) for name in ("root", "signing", "sealing")]
    write(
        "key-list.json",
        {
            "about": "A key list of office 6311, pinned with its root, and lists shown after it.",
            "rootSeed": bytes(range(160, 192)).hex(),
            "root": raw(root).hex(),
            "known": envelope(payload(2)),
            "judged": [{"why": w, "envelope": e, "answer": a} for w, e, a in judged],
            "words": {
                **pinned,
                "ofRoot": words("kia/words/root/v1", ordered[0]),
                "ofEnrolment": words("kia/words/enrolment/v1", *ordered),
            },
            "slips": [
                {"why": "of the old key, after rotation", "list": 1, "signedBy": bytes(range(11, 43)).hex(), "answer": "GENUINE 1"},
                {"why": "of the new key, after rotation", "list": 1, "signedBy": bytes(range(13, 45)).hex(), "answer": "GENUINE 1"},
                {"why": "of the revoked key", "list": 2, "signedBy": bytes(range(11, 43)).hex(), "answer": "FORGED_REVOKED_KEY"},
                {"why": "of the new key", "list": 2, "signedBy": bytes(range(13, 45)).hex(), "answer": "GENUINE 1"},
            ],
        },
    )


if __name__ == "__main__":
    office_key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    pickup_codes(office_key, Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
    keyed_hashes(typed_codes())
    envelopes(office_key)
    sealed_box()
    key_lists()
