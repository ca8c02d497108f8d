from __future__ import annotations

from support.looking import Look


def one(name: str = "Help line", channel: str = "phone", header: str = "") -> str:
    return f"{header}## A\n- Goal: x\n\n### {name}\n- Channel: {channel}\n"


def test_the_same_name_and_channel(look: Look) -> None:
    files = {f"maps/{name}.md": one() for name in "abcde"}
    (found,) = look("touchpoint-described-twice", files)
    assert found.span.file == "content/maps/a.md"
    assert found.message == (
        "“Help line” with the same channel is described in content/maps/b.md, content/maps/c.md, content/maps/d.md"
        " and 1 more, too."
    )
    assert found.remedy == "Write it once as a shared touchpoint, and link to it from all of them."


def test_spelling_and_order_do_not_matter(look: Look) -> None:
    files = {"maps/a.md": one("2. Help-line", "Phone, chat"), "maps/b.md": one("help line", "chat, phone")}
    assert len(look("touchpoint-described-twice", files)) == 1
    files = {"maps/a.md": one(channel="E-Mail, in store"), "maps/b.md": one(channel="email, In-Store")}
    assert len(look("touchpoint-described-twice", files)) == 1


def test_another_name_or_channel_is_another_touchpoint(look: Look) -> None:
    files = {"maps/a.md": one(), "maps/b.md": one(channel="chat"), "maps/c.md": one("Hot line")}
    assert look("touchpoint-described-twice", files) == []


def test_today_and_tomorrow_describe_it_on_purpose(look: Look) -> None:
    future = "---\ntype: future-state\nfuture_of: a\n---\n"
    files = {"maps/a.md": one(), "maps/b.md": one(header=future), "maps/c.md": one(header=future)}
    assert look("touchpoint-described-twice", files) == []
    (found,) = look("touchpoint-described-twice", {**files, "maps/d.md": one()})
    assert found.span.file == "content/maps/a.md"


def test_a_shared_touchpoint_of_that_name_is_offered(look: Look) -> None:
    shared = {"touchpoints/help-line.md": "---\nname: Help line\n---\n"}
    (found,) = look("touchpoint-described-twice", {"maps/a.md": one(), "maps/b.md": one(), **shared})
    assert found.remedy == "Link to the shared touchpoint “help-line” from all of them."
