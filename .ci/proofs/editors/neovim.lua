-- Works in profiles.yml with the language client of Neovim, 0.7 or newer.
local said = io.open(os.getenv('SAID'), 'w')
local function check(name, fine, why)
  said:write(fine and 'ok ' or 'not ok ', name, fine and '' or ': ' .. vim.inspect(why):gsub('%s+', ' '), '\n')
end

local function main()
  local folder = os.getenv('FOLDER')
  vim.cmd('edit profiles.yml')
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'yaml'
  local exit
  local id = vim.lsp.start_client({
    name = 'athena-lint',
    cmd = { os.getenv('ATHENA_LINT'), 'lsp' },
    root_dir = folder,
    on_exit = function(code) exit = code end,
  })
  vim.lsp.buf_attach_client(buffer, id)
  local client
  vim.wait(60000, function()
    client = vim.lsp.get_client_by_id(id)
    return client and client.initialized and #vim.diagnostic.get(buffer) > 0
  end, 20)

  local function finding(code)
    for _, found in ipairs(vim.diagnostic.get(buffer)) do
      if found.user_data.lsp.code == code then return found end
    end
  end
  local function line() return vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1] end
  local function ask(method, params)
    local answers, broken = vim.lsp.buf_request_sync(buffer, method, params, 30000)
    local answer = answers and answers[id] or {}
    return answer.result, broken or answer.error
  end

  local misspelt = finding('unknown-key')
  check('the misspelt key is marked', misspelt, vim.diagnostic.get(buffer))
  check('the mark is under the key', line():sub(misspelt.col + 1, misspelt.end_col) == 'work_grup', misspelt)
  check('the mark has a link', misspelt.user_data.lsp.codeDescription.href:match('/rules/unknown%-key$'), misspelt)

  vim.api.nvim_win_set_cursor(0, { 5, misspelt.col + 2 })
  local there = vim.lsp.util.make_position_params(0, client.offset_encoding)
  if client.server_capabilities.hoverProvider then
    -- Nothing is known of the misspelt key: another one on the line, behind the same letters.
    vim.api.nvim_win_set_cursor(0, { 5, line():find('region_name') + 1 })
    local hover, wrong = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))
    vim.api.nvim_win_set_cursor(0, { 5, misspelt.col + 2 })
    check('a key is explained', hover and hover.contents, wrong or hover)
  end
  if client.server_capabilities.completionProvider then
    local list, wrong = ask('textDocument/completion', there)
    check('keys are offered', #vim.lsp.util.extract_completion_items(list or {}) > 0, wrong or list)
  end

  local function act(title, context, first)
    local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
    if first then params.range = { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 0 } } end
    params.context = context
    local actions, wrong = ask('textDocument/codeAction', params)
    for _, action in ipairs(actions or {}) do
      if action.title == title then
        vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
        return check('offered and taken: ' .. title, true)
      end
    end
    check('offered and taken: ' .. title, false, wrong or vim.tbl_map(function(one) return one.title end, actions or {}))
  end
  -- Neovim 0.7 counts the bytes of these ranges, which is wrong, and must not matter.
  act('Rename to `work_group` (unsafe)', { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, 4) })
  check('the mark is gone', vim.wait(30000, function() return not finding('unknown-key') end, 20), finding('unknown-key'))
  act('Make all safe fixes', { diagnostics = {}, only = { 'source.fixAll' } }, true)
  check('all safe fixes are made', vim.wait(30000, function() return not finding('type-unknown') end, 20), line())
  vim.cmd('write!')
  client.stop()
  vim.wait(20000, function() return exit ~= nil end, 20)
  check('the server ends well', exit == 0, exit)
end

local fine, why = xpcall(main, debug.traceback)
if not fine then check('the editor works', false, why) end
said:close()
vim.cmd('qall!')
