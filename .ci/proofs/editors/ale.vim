" Looks at profiles.yml with Vim and ALE, which shows diagnostics and nothing else. Columns are not
" checked: ALE takes those of the protocol for bytes, whatever the server is.
set nocompatible nomore noswapfile hidden encoding=utf-8
set runtimepath^=/usr/share/vim-ale
let g:ale_linters_explicit = 1
let g:ale_linters = {'yaml': ['athena_lint']}
let g:ale_lint_delay = 50
runtime plugin/ale.vim
call ale#linter#Define('yaml', {
  \ 'name': 'athena_lint', 'lsp': 'stdio', 'executable': $ATHENA_LINT, 'command': '%e lsp',
  \ 'project_root': {buffer -> $FOLDER}, 'language': 'yaml'})
filetype on
edit profiles.yml
set filetype=yaml
call ale#Queue(0)
let waited = 0
while empty(getloclist(0)) && waited < 1200
  sleep 50m
  let waited += 1
endwhile
let said = []
let found = filter(copy(getloclist(0)), {_, one -> one.text =~# 'work_grup'})
call add(said, len(found) == 1 ? 'ok the misspelt key is marked' : 'not ok the misspelt key is marked: ' . string(getloclist(0)))
if len(found) == 1
  call add(said, found[0].text =~# '^unknown-key' ? 'ok the rule is named' : 'not ok the rule is named: ' . found[0].text)
endif
call writefile(said, $SAID)
qall!
