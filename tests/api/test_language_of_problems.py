"""Why there is no answer is told in the language of the request; answers are the same for all."""

import pytest

from dashboard.api import responding
from dashboard.api.answers import Shelf
from dashboard.api.frames import load_frame
from dashboard.settings import API_RATE
from tests.api.client import Client, build_app
from tests.api.writing import Program, a_change, as_problem

CHINESE = "fr, zh-CN;q=0.9, en;q=0.5"
TOLD = {
    "/nothing": "/api/v1/nothing下没有内容。/api/v1/列出了全部内容。",
    "/records/none": "没有编号为“none”的记录。",
    "/records?limit=0": "无法识别limit“0”。可用：1到1,000。",
}


@pytest.mark.parametrize("path", TOLD)
def test_problem_is_told_in_the_language_of_the_request(path: str, client: Client) -> None:
    response = client.get(path, accept_language=CHINESE)
    assert response.json()["detail"] == TOLD[path]
    assert response.json()["title"] in {"未找到", "内容无法处理"}
    assert response.headers["content-language"] == "zh-Hans"
    assert "Accept-Language" in response.headers["vary"]


@pytest.mark.parametrize("accepted", ["", "en", "fr", "zh;q=0", "*", ";;q=x,"])
def test_problem_is_told_in_english_otherwise(accepted: str, client: Client) -> None:
    response = client.get("/records/none", accept_language=accepted)
    assert response.json()["detail"] == 'No record has the id "none".'
    assert response.json()["title"] == "Not Found"
    assert response.headers["content-language"] == "en"


def test_each_fault_is_told_in_the_language_of_the_request(client: Client) -> None:
    said = client.get("/records?limit=0&as_of=x", accept_language="zh").json()
    assert TOLD["/records?limit=0"] in [fault["detail"] for fault in said["errors"]]
    assert all("Allowed" not in fault["detail"] for fault in said["errors"])


@pytest.mark.parametrize("path", ["/states", "/records/cn-agents-2027-1", "/openapi.json"])
def test_answer_made_for_a_chinese_reader_is_the_same_for_all(
    path: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = client.get(path, accept_language="en")
    monkeypatch.setattr(responding, "SHELF", Shelf())
    load_frame.cache_clear()
    chinese = client.get(path, accept_language="zh")
    assert (chinese.status_code, chinese.content) == (200, english.content)
    assert "content-language" not in chinese.headers


def test_refused_client_is_told_in_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(API_RATE, "1")
    client = Client(build_app())
    client.get("/regions", accept_language="zh")
    told = client.get("/regions", accept_language="zh").json()["detail"]
    assert told.startswith("每个客户端每分钟")


def test_refused_change_is_told_in_the_language_of_the_request(program: Program) -> None:
    english = as_problem(program.propose(a_change(value=-1)))
    status, chinese = as_problem(program.propose(a_change(value=-1), accept_language="zh"))
    assert status == english[0] == 422
    assert chinese != english[1]
