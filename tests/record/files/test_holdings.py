from kadesh.record.anchoring import span_at, text_hash
from kadesh.record.files.holdings import check_holdings
from tests.record.dossiers import tiny

TEXT = "They said that talks were difficult. They left."


def found(tmp_path, span, text=TEXT, **source):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    sources = [{"id": "a", "type": "own note", "text": "a.txt", **source}]
    said = {"id": "s", "date": "2026", "speaker": "a", "quote": "x", "evidence": [{"source": "a", "span": span}]}
    return [problem.what for problem in check_holdings(tiny(sources=sources, statements=[said]), tmp_path)]


def difficult():
    start = TEXT.index("difficult")
    return span_at(TEXT, start, start + len("difficult")).model_dump()


def test_a_passage_that_stands_where_it_did_is_no_problem(tmp_path):
    assert found(tmp_path, difficult(), sha256=text_hash(TEXT)) == []


def test_a_passage_that_moved_is_found_and_the_change_is_told(tmp_path):
    assert found(tmp_path, difficult(), text="Again. " + TEXT, sha256=text_hash(TEXT)) == [
        "the text of source 'a' has changed since it was recorded"
    ]


def test_a_passage_that_went_or_stands_twice_is_told(tmp_path):
    assert "is orphaned in 'a'" in found(tmp_path, difficult(), text="Nothing.")[0]
    assert "is ambiguous in 'a'" in found(tmp_path, difficult(), text=TEXT + TEXT)[0]


def test_a_missing_text_is_told(tmp_path):
    dossier = tiny(sources=[{"id": "a", "type": "wire", "text": "none.txt"}])
    (problem,) = check_holdings(dossier, tmp_path)
    assert "is not there" in problem.what
